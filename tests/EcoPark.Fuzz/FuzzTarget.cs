namespace EcoPark.Fuzz;

/// <summary>A parser under attack: where attacks start from and what it makes of bytes.</summary>
internal abstract class FuzzTarget
{
    /// <summary>The name of the target and of its folder in <c>Corpus/</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Good inputs, from which attacks are made.</summary>
    public abstract IReadOnlyList<byte[]> Seeds { get; }

    /// <summary>Pieces of the format, put in where a random byte would only give nonsense.</summary>
    public abstract IReadOnlyList<string> Tokens { get; }

    /// <summary>The longest time that one input may take; far above what it needs, far below a hang.</summary>
    public virtual TimeSpan Longest => TimeSpan.FromSeconds(3);

    /// <summary>
    /// Feeds the bytes to the parser and what it gave to everything behind it. Throws when anything throws or a
    /// refusal has no place.
    /// </summary>
    /// <returns>What happened, in a word or two; inputs with something new are attacked further.</returns>
    public abstract string Run(byte[] input);

    /// <summary>An attack on one input.</summary>
    public virtual byte[] Mutate(byte[] input, Mutator mutator) => mutator.Mutate(input, Tokens);

    /// <summary>The codes of problems, which must have a code, a place and both messages.</summary>
    protected static string Refused(IReadOnlyList<Standards.Reading.Problem> problems, string place)
    {
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.True(
            problem.Code.Length > 0 && problem.Zh.Length > 0 && problem.En.Length > 0 && problem.Place.Contains(place, StringComparison.Ordinal),
            $"a problem without code, place or message: {problem}"));
        return string.Join(' ', problems.Select(problem => problem.Code).Distinct().Take(3));
    }
}
