-- What a standard rests on, how often it is looked at and by whom it is scored is told in English beside the Chinese, as its title is.
alter table branchstandard.standard
    add column basis_en text check (basis_en <> ''),
    add column frequency_en text check (frequency_en <> ''),
    add column scorer_en text check (scorer_en <> '');

-- Of our draft.
with told (chinese, english) as (values
    ('《中国共产党支部工作条例（试行）》第二章', 'Regulations on the Work of Party Branches (Trial), chapter 2'),
    ('《中国共产党支部工作条例（试行）》第四章', 'Regulations on the Work of Party Branches (Trial), chapter 4'),
    ('《中国共产党支部工作条例（试行）》第五章', 'Regulations on the Work of Party Branches (Trial), chapter 5'),
    ('《中国共产党支部工作条例（试行）》第六章', 'Regulations on the Work of Party Branches (Trial), chapter 6'),
    ('《关于党的基层组织任期的意见》', 'Opinions on the Terms of Grassroots Party Organisations'),
    ('《关于加强和改进乡村治理的指导意见》（2019年6月）', 'Guiding Opinions on Strengthening and Improving Rural Governance (June 2019)'),
    ('《中国共产党农村基层组织工作条例》', 'Regulations on the Work of Rural Grassroots Party Organisations'),
    ('《中国共产党发展党员工作细则》', 'Rules on Admitting Party Members'),
    ('《中国共产党党员教育管理工作条例》', 'Regulations on the Education and Management of Party Members'),
    ('《关于中国共产党党费收缴、使用和管理的规定》', 'Provisions on Collecting, Using and Managing Party Dues'),
    ('随时', 'at any time'),
    ('每届', 'every term'),
    ('每次任职前', 'before every appointment'),
    ('每次议事', 'at every deliberation'),
    ('每次会议', 'at every meeting'),
    ('每月', 'every month'),
    ('每季度', 'every quarter'),
    ('每年', 'every year'),
    ('每两年', 'every two years'),
    ('系统按记录评分', 'scored by the system from the records'),
    ('乡镇党委现场查看，县委组织部复核', 'the township committee on the spot, checked by the county organisation department'),
    ('党支部自评，乡镇党委审核，县委组织部复核', 'the branch itself, the township committee, checked by the county organisation department'))
update branchstandard.standard s
   set basis_en = (select english from told where chinese = s.basis),
       frequency_en = (select english from told where chinese = s.frequency),
       scorer_en = (select english from told where chinese = s.scorer),
       version = s.version + 1
  from branchstandard.edition e
 where e.id = s.edition_id and e.draft and e.setting = 'VILLAGE';
