using System.Diagnostics.CodeAnalysis;

namespace EcoPark.Standards.Reading;

/// <summary>Either a value or the problems that prevented it; never both, never neither.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed class Result<T>
    where T : class
{
    private Result(T? value, IReadOnlyList<Problem> problems)
    {
        Value = value;
        Problems = problems;
    }

    /// <summary>The value, when there are no problems.</summary>
    public T? Value { get; }

    /// <summary>What was wrong, in the order of the input; empty when there is a value.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsOk => Value is not null;

    /// <summary>Splits the two cases for callers that go on with the value.</summary>
    /// <param name="value">The value, when there is one.</param>
    /// <param name="problem">The first problem otherwise.</param>
    /// <returns>Whether there is a value.</returns>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Problem? problem)
    {
        value = Value;
        problem = IsOk ? null : Problems[0];
        return IsOk;
    }

    /// <summary>A success of a type that does not convert by itself, such as an interface.</summary>
    public static Result<T> Of(T value) => new(value, []);

    /// <summary>A failure with one problem.</summary>
    public static Result<T> Failed(Problem problem) => new(null, [problem]);

    /// <summary>A success.</summary>
    public static implicit operator Result<T>(T value) => new(value, []);

    /// <summary>A failure with one problem.</summary>
    public static implicit operator Result<T>(Problem problem) => new(null, [problem]);

    /// <summary>A failure with several problems.</summary>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    public static Result<T> Failed(IReadOnlyList<Problem> problems) => problems.Count > 0
        ? new Result<T>(null, problems)
        : throw new ArgumentException("A failure needs a problem.", nameof(problems));
}
