namespace EcoPark.Collection.Quality;

/// <summary>One firm on the strip of peers. Statistics, so floating point will do.</summary>
/// <param name="Ratio">Per unit of output.</param>
/// <param name="Name">Null: not to be shown; a firm sees its peers without names.</param>
/// <param name="IsOwn">The firm that looks: it is not among those it is compared with.</param>
public sealed record PeerDot(double Ratio, string? Name = null, bool IsOwn = false);
