using System.Diagnostics.CodeAnalysis;

namespace EcoPark.Documents.Packages;

/// <summary>What reading bytes from outside gives: the value, or the problem that prevents it. Never an exception.</summary>
/// <typeparam name="T">What is read.</typeparam>
public abstract record ReadResult<T>
    where T : class
{
    private ReadResult()
    {
    }

    /// <summary>The value was read.</summary>
    /// <param name="Value">What was read.</param>
    public sealed record Ok(T Value) : ReadResult<T>;

    /// <summary>The bytes cannot be read.</summary>
    /// <param name="Problem">Why not.</param>
    public sealed record Refused(ReadProblem Problem) : ReadResult<T>;

    /// <summary>Splits the two cases for callers that go on with the value.</summary>
    /// <param name="value">The value, when there is one.</param>
    /// <param name="problem">The problem otherwise.</param>
    /// <returns>Whether there is a value.</returns>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out ReadProblem? problem)
    {
        value = (this as Ok)?.Value;
        problem = (this as Refused)?.Problem;
        return value is not null;
    }
}
