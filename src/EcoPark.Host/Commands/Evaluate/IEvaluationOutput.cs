using EcoPark.Standards.Evaluation;

namespace EcoPark.Host.Commands.Evaluate;

/// <summary>Where evaluations go, one by one: to a program or to a person.</summary>
internal interface IEvaluationOutput
{
    /// <summary>One evaluated input.</summary>
    void Write(string path, ParkYearEvaluation evaluation);

    /// <summary>After the last one.</summary>
    void End(int unusable);
}
