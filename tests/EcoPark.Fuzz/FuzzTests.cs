using System.Diagnostics;
using EcoPark.Fuzz.Targets;
using EcoPark.Standards.Tests;

namespace EcoPark.Fuzz;

/// <summary>
/// Every parser of things from outside, attacked for some seconds; ECOPARK_LONG=1 makes it an hour each,
/// ECOPARK_FUZZ_SECONDS and ECOPARK_FUZZ_SEED set time and seed. A new parser is one class and one line here.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly FuzzTarget[] All =
    [
        new FormulaTarget(), new ConditionTarget(), new JsonTarget(), new ParkYearTarget(), new StandardsTarget(), new WorkbookTarget(), new WordTarget(), new FormTarget(), new FormEntryTarget(), new FormWorkbookTarget(),
        new Hj212FrameTarget(), new Hj212CodesTarget(),
    ];

    public static TheoryData<string> Targets => [.. All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Random_attacks_give_a_value_or_a_problem_with_a_place(string name) => new FuzzRun(Target(name), output).Attack();

    /// <summary>Inputs that once did harm, or that were made to.</summary>
    [Theory]
    [MemberData(nameof(Targets))]
    public void Known_attacks_stay_harmless(string name)
    {
        var target = Target(name);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "EcoPark.Fuzz", "Corpus", name)).Order(StringComparer.Ordinal))
        {
            var watch = Stopwatch.StartNew();
            var outcome = target.Run(File.ReadAllBytes(file));
            Assert.True(watch.Elapsed < target.Longest, $"{Path.GetFileName(file)} took {watch.Elapsed}");
            output.WriteLine($"{Path.GetFileName(file)}: {outcome}");
        }
    }

    private static FuzzTarget Target(string name) => All.Single(target => target.Name == name);
}
