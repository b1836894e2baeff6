import java.io.ByteArrayOutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Spreadsheets as counties send them: one person a row, four to a household, village after village, every hundredth row bad. */
class Workbooks {

    private static final List<String> HEADINGS =
            List.of("行政村", "户编号", "人编号", "姓名", "证件号码", "与户主关系", "户类型", "致贫原因1", "文化程度", "首次识别时间");
    private static final int PEOPLE = 4;
    private static final String WRONG_CHECK_DIGIT = "62990119500101123A";

    static byte[] households(int rows, List<String> villages) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "bench", "1.0")) {
            var sheet = book.newWorksheet("户");
            for (int c = 0; c < HEADINGS.size(); c++) {
                sheet.value(0, c, HEADINGS.get(c));
            }
            var run = System.nanoTime();
            for (int r = 1; r <= rows; r++) {
                int household = (r - 1) / PEOPLE;
                int place = (r - 1) % PEOPLE;
                var village = villages.get((int) ((long) household * PEOPLE * villages.size() / rows));
                var cells = List.of(village, "I" + run + "-" + household, String.valueOf(place + 1), "测试" + r,
                        r % 100 == 0 ? WRONG_CHECK_DIGIT : Freshness.identity(),
                        place == 0 ? "户主" : "其他", "一般贫困户", "因病", "小学", "2014-01-01");
                for (int c = 0; c < cells.size(); c++) {
                    sheet.value(r, c, cells.get(c));
                }
            }
        }
        return out.toByteArray();
    }
}
