using EcoPark.Host.CommandLine;
using EcoPark.Standards.Evaluation;
using Spectre.Console;

namespace EcoPark.Host.Display;

/// <summary>Which park, which year, which standard, from which file; demonstration data is marked here.</summary>
internal static class ParkYearHeading
{
    public static void Write(Session session, string path, ParkYearEvaluation evaluation)
    {
        var screen = session.Screen;
        var parkYear = evaluation.ParkYear;
        screen.Write(new Text(Plain.Line(parkYear.ParkName), new Style(decoration: Decoration.Bold)));
        if (parkYear.IsDemo)
        {
            screen.Write(new Text(session.Say(" [示例数据]", " [sample data]"), new Style(Color.Black, Color.Yellow)));
        }

        screen.WriteLine();
        session.Tell(session.Say(
            $"{parkYear.ReportYear} 年（基准年 {parkYear.BaseYear}）  {Title(evaluation.Standard.Number, evaluation.Standard.Name.Zh)}",
            $"{parkYear.ReportYear} (base year {parkYear.BaseYear})  {Title(evaluation.Standard.Number, evaluation.Standard.Name.En)}"));
        session.Tell(path, new Style(Color.Grey));
    }

    // A set that was never numbered carries its name as number; it is said once.
    private static string Title(string number, string name) => name.StartsWith(number, StringComparison.Ordinal) ? name : $"{number} {name}";
}
