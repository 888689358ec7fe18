using System.Text;
using EcoPark.Host.CommandLine;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Host.Commands.Evaluate;

/// <summary>One JSON document per line.</summary>
internal sealed class JsonLines(Session session) : IEvaluationOutput
{
    public void Write(string path, ParkYearEvaluation evaluation)
    {
        session.Out.WriteLine(Encoding.UTF8.GetString(EvaluationJson.Write(evaluation, path, session.Chinese).Span));
        session.Out.Flush();
    }

    public void End(int unusable)
    {
        // A reader of JSON counts the lines itself.
    }
}
