using System.Diagnostics;
using System.Globalization;

namespace EcoPark.Fuzz;

/// <summary>Attacks one target for a while. The seed decides every input; time decides only how many there are.</summary>
internal sealed class FuzzRun(FuzzTarget target, ITestOutputHelper output)
{
    private const int DefaultSeconds = 5;
    private const int LongSeconds = 3_600;
    private const int LargestPool = 400;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private TimeSpan _slowest;

    public void Attack()
    {
        var isLong = Environment.GetEnvironmentVariable("ECOPARK_LONG") == "1";
        var seconds = Number("ECOPARK_FUZZ_SECONDS") ?? (isLong ? LongSeconds : DefaultSeconds);
        var seed = Number("ECOPARK_FUZZ_SEED") ?? (isLong ? Environment.TickCount : 1);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name}: seed {seed}, {seconds} s"));

        var mutator = new Mutator(new Random(seed));
        var pool = target.Seeds.ToList();
        pool.ForEach(good => Try(good));
        _slowest = TimeSpan.Zero; // the first ones pay for the compiler
        var watch = Stopwatch.StartNew();
        var count = 0;
        for (; watch.Elapsed < TimeSpan.FromSeconds(seconds); count++)
        {
            var input = target.Mutate(pool[mutator.Random.Next(pool.Count)], mutator);
            if (Try(input) && pool.Count < LargestPool)
            {
                pool.Add(input);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} inputs, {_seen.Count} different outcomes, slowest {_slowest.TotalMilliseconds:0} ms"));
        Assert.True(count > 0);
    }

    // True when the outcome is a new one.
    private bool Try(byte[] input)
    {
        var watch = Stopwatch.StartNew();
        string outcome;
        try
        {
            outcome = target.Run(input);
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"{target.Name} threw on the input kept as {Keep(input)}; add it to Corpus/{target.Name}/.", error);
        }

        if (watch.Elapsed > target.Longest)
        {
            throw new InvalidOperationException($"{target.Name} took {watch.Elapsed} for the input kept as {Keep(input)}; add it to Corpus/{target.Name}/.");
        }

        _slowest = watch.Elapsed > _slowest ? watch.Elapsed : _slowest;
        return _seen.Add(outcome);
    }

    private string Keep(byte[] input)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "found", target.Name);
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(input))[..16]);
        File.WriteAllBytes(file, input);
        return file;
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
