using System.Text;
using EcoPark.Host.CommandLine;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Host.Commands.Evaluate;

/// <summary>One JSON document per line.</summary>
internal sealed class JsonLines(Session session) : IEvaluationOutput
{
    private const int Now = 50;
    private int _written;

    public void Write(string path, ParkYearEvaluation evaluation)
    {
        session.Out.WriteLine(Encoding.UTF8.GetString(EvaluationJson.Write(evaluation, path, session.Chinese).Span));
        session.Out.Flush();
        if (++_written % Now == 0 && Console.IsOutputRedirected)
        {
            session.Progress(session.Say($"已评价 {_written} 个", $"{_written} evaluated"));
        }
    }

    public void End(int unusable)
    {
        if (_written >= Now && Console.IsOutputRedirected)
        {
            session.Progress("");
        }
    }
}
