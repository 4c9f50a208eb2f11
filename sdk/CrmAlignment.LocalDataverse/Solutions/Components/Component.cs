using System;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Components;

/// <summary>One component of a solution: a definition or a row.</summary>
/// <param name="Type">Its kind, see <see cref="ComponentType"/>.</param>
/// <param name="Id">MetadataId of the definition, or primary key of the row.</param>
internal readonly record struct Component(int Type, Guid Id);
