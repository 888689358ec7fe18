using EcoPark.Standards.Evaluation;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Benchmarks.Library;

public class EvaluationBenchmarks
{
    private readonly DemoPark _demo = new();
    private readonly byte[][] _thousand;

    public EvaluationBenchmarks()
    {
        var variations = new Variations(_demo);
        _thousand = [.. Enumerable.Range(0, 1000).Select(variations.Json)];
    }

    [Benchmark, Budget("evaluate one park-year: 32 indicators with trace and findings")]
    public object One() => new Evaluator(_demo.Library.Items).Evaluate(_demo.ParkYear, _demo.Standard);

    [Benchmark, Budget("the same from JSON to JSON, all report figures in the input")]
    public int OneFromJson() => Write(_demo.Json);

    [Benchmark, Budget("1,000 park-years from JSON to JSON, one core")]
    public int Thousand() => _thousand.Sum(Write);

    private int Write(byte[] json)
    {
        var parkYear = DemoPark.Must(new ParkYearReader(_demo.Library).Read(json, "park.json"));
        var evaluation = new Evaluator(_demo.Library.Items).Evaluate(parkYear, _demo.Standard);
        return EvaluationJson.Write(evaluation, "park.json", chinese: true).Length;
    }
}
