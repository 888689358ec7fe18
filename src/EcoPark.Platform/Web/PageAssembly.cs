using System.Reflection;

namespace EcoPark.Platform.Web;

/// <summary>An assembly with pages; each module registers its own.</summary>
public sealed record PageAssembly(Assembly Assembly);
