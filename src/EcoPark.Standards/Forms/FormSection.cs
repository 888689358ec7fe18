using System.Collections.Immutable;
using EcoPark.Standards.Definitions;

namespace EcoPark.Standards.Forms;

/// <summary>A part of a form.</summary>
/// <param name="Code">Unique in the form.</param>
/// <param name="Name">The heading.</param>
/// <param name="Fields">Its fields, in order.</param>
/// <param name="Grids">Its tables, after the fields.</param>
public sealed record FormSection(string Code, LocalText Name, ImmutableArray<FormField> Fields, ImmutableArray<FormGrid> Grids);
