using System;
using System.Collections.Generic;

namespace CrmAlignment.Solution.Forms;

/// <summary>An export with its form as it is to be.</summary>
public sealed record FormChange
{
    /// <summary>The zip: that which was given, byte for byte, where nothing is to change.</summary>
    public required byte[] Zip { get; init; }

    /// <summary>Whether the form differs from the one that was given.</summary>
    public required bool IsChanged { get; init; }

    /// <summary>Unique name of the solution.</summary>
    public required string Solution { get; init; }

    /// <summary>Version of the solution, which a change leaves.</summary>
    public required string Version { get; init; }

    /// <summary>Name of the form, in the first language of the export.</summary>
    public required string FormName { get; init; }

    /// <summary>Id of the form.</summary>
    public required Guid FormId { get; init; }

    /// <summary>What differs, and what people should know of it: sentences in English.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
