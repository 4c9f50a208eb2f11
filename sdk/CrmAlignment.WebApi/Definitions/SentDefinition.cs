using System;
using System.Collections.Generic;

namespace CrmAlignment.WebApi.Definitions;

/// <summary>A definition as a body has it.</summary>
/// <param name="definition">The definition, of a class of the SDK.</param>
internal sealed class SentDefinition(object definition)
{
    /// <summary>The definition.</summary>
    public object Definition { get; } = definition;

    /// <summary>What stands in it that no class of the SDK has, by name: the lookup of a relationship.</summary>
    public Dictionary<string, object?> Beside { get; } = new(StringComparer.Ordinal);

    /// <summary>What it refers to by address (@odata.bind), by name.</summary>
    public Dictionary<string, Uri> Bound { get; } = new(StringComparer.Ordinal);
}
