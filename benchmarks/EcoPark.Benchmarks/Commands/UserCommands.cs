using EcoPark.Documents.AssessmentTable;
using EcoPark.Documents.Excel;

namespace EcoPark.Benchmarks.Commands;

/// <summary>
/// The commands of the README, and beside them what a park office does today: the office suite recalculating the same
/// 对照考核表.
/// </summary>
internal static class UserCommands
{
    public static void Print(int runs)
    {
        var folder = Directory.CreateTempSubdirectory("ecopark-benchmarks-").FullName;
        try
        {
            var table = new CommandTable(runs);
            AddOurs(table, folder);
            AddOfficeSuite(table, folder);
            table.Print();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AddOurs(CommandTable table, string folder)
    {
        var ecopark = Path.Combine(Repository.Root, "ecopark");
        var made = Path.Combine(folder, "documents");
        var report = Path.Combine(made, "年度评价报告.docx");
        CommandRun.Of([ecopark, "report", Repository.DemoFile, "--out", made]); // builds the program too
        table.Add("`ecopark --version`", "≤ 0.4 s", 0, ecopark, "--version");
        table.Add("`ecopark evaluate park-2019.json`", "≤ 0.5 s", 0, ecopark, "evaluate", Repository.DemoFile);
        table.Add("`ecopark evaluate FOLDER --json`, 1,000 park-years", "", 0, ecopark, "evaluate", Thousand(folder), "--json");
        table.Add("`ecopark explain park-2019.json --indicator 25`", "", 0, ecopark, "explain", Repository.DemoFile, "--indicator", "25");
        table.Add("`ecopark whatif park-2019-failing.json`", "", 0, ecopark, "whatif", Repository.FailingFile);
        table.Add("`ecopark report park-2019.json`, four files", "≤ 2 s", 0, ecopark, "report", Repository.DemoFile, "--out", Path.Combine(folder, "again"));
        table.Add("`ecopark verify 年度评价报告.docx`", "", 0, ecopark, "verify", report);
        table.Add("`ecopark examine 年度评价报告.docx`", "", 0, ecopark, "examine", report);
    }

    private static void AddOfficeSuite(CommandTable table, string folder)
    {
        var demo = new DemoPark();
        var workbook = AssessmentTableWriter.Build(new AssessmentTableRequest { Evaluation = demo.Evaluation, Items = demo.Library.Items });
        var file = Path.Combine(folder, "对照考核表.xlsx");
        File.WriteAllBytes(file, WorkbookWriter.ToBytes(workbook));
        var profile = Path.Combine(folder, "profile");
        WriteProfile(profile);
        table.Add("LibreOffice recalculates 对照考核表.xlsx of one park-year", "", 0,
            "soffice", $"-env:UserInstallation={new Uri(profile).AbsoluteUri}", "--headless", "--convert-to", "xlsx",
            "--outdir", Path.Combine(folder, "recalculated"), file);
    }

    // The suite keeps stored results unless told to compute them when it loads a file.
    private static void WriteProfile(string profile)
    {
        var user = Directory.CreateDirectory(Path.Combine(profile, "user"));
        File.WriteAllText(Path.Combine(user.FullName, "registrymodifications.xcu"), """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """);
    }

    private static string Thousand(string folder)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, "thousand")).FullName;
        var variations = new Variations(new DemoPark());
        for (var number = 0; number < 1000; number++)
        {
            File.WriteAllBytes(Path.Combine(target, $"{number:0000}.json"), variations.Json(number));
        }

        return target;
    }
}
