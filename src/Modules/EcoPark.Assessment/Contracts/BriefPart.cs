namespace EcoPark.Assessment.Contracts;

/// <summary>
/// What a module on the right adds to the leader's brief: a component that takes the cascading page context and a parameter
/// Year. It stands between the verdict and the matrix.
/// </summary>
/// <param name="Component">The component's type.</param>
public sealed record BriefPart(Type Component);
