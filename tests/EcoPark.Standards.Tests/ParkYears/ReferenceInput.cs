using System.Text;
using System.Text.Json.Nodes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Reading;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace EcoPark.Standards.Tests.ParkYears;

/// <summary>
/// The reference park-year of the vectors (2019, base 2014, value added falling) and changes of it. A change is written
/// <c>path = json</c>; <c>path = -</c> removes.
/// </summary>
internal static class ReferenceInput
{
    public static byte[] Bytes { get; } = Repository.Vector("hj274-cases/reference.input.json");

    public static Result<ParkYear> Read(ReadOnlySpan<byte> utf8) => new ParkYearReader(Repository.Library).Read(utf8, "in.json");

    public static Result<ParkYear> Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    public static Result<ParkYear> ReadWith(params string[] changes) => Read(Text(changes));

    public static ParkYear With(params string[] changes)
    {
        var read = ReadWith(changes);
        return read.Value ?? throw new ArgumentException(string.Join(' ', read.Problems));
    }

    public static ParkYearEvaluation Evaluate(params string[] changes) => Evaluate(Repository.Hj274, changes);

    public static ParkYearEvaluation Evaluate(Standard standard, params string[] changes) =>
        new Evaluator(Repository.Library.Items).Evaluate(With(changes), standard);

    public static string Text(params string[] changes)
    {
        var root = JsonNode.Parse(Bytes)?.AsObject() ?? throw new InvalidOperationException();
        foreach (var change in changes)
        {
            var parts = change.Split(" = ", 2);
            Set(root, parts[0], parts[1]);
        }

        return root.ToJsonString();
    }

    private static void Set(JsonObject root, string path, string json)
    {
        var names = path.Split('.');
        var place = root;
        foreach (var name in names[..^1])
        {
            if (place[name] is not JsonObject inner)
            {
                inner = [];
                place[name] = inner;
            }

            place = inner;
        }

        if (json == "-")
        {
            place.Remove(names[^1]);
        }
        else
        {
            place[names[^1]] = JsonNode.Parse(json);
        }
    }
}
