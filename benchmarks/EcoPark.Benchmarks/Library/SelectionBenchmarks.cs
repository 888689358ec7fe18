using EcoPark.Standards.Selections;

namespace EcoPark.Benchmarks.Library;

public class SelectionBenchmarks
{
    private readonly DemoPark _demo = new();

    [Benchmark, Budget("rank all 8,505 legal choices", "≤ 10 ms")]
    public object Rank() => DemoPark.Must(SelectionRanking.Rank(_demo.Evaluation));
}
