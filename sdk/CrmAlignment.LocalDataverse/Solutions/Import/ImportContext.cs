using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Who imports, when, how, and what the organization performs.</summary>
internal sealed record ImportContext
{
    /// <summary>The importing user.</summary>
    public required Guid UserId { get; init; }

    /// <summary>Moment of the import, UTC.</summary>
    public required DateTime Now { get; init; }

    /// <summary>The organization's root business unit, to which imported roles belong.</summary>
    public required Guid RootBusinessUnitId { get; init; }

    /// <summary>Names of the messages the runtime performs, in the pipeline's vocabulary.</summary>
    public required IReadOnlyCollection<string> Messages { get; init; }

    /// <summary>How the installed version is treated.</summary>
    public ImportKind Kind { get; init; }

    /// <summary>Whether what is not supported is left out, rather than refused.</summary>
    public bool SkipsUnsupported { get; init; }

    /// <summary>Whether the package's steps are enabled; when not, new ones are disabled and others stay as they are.</summary>
    public bool EnablesSteps { get; init; }

    /// <summary>Whether a managed package may take over an unmanaged solution of its name.</summary>
    public bool ConvertsToManaged { get; init; }
}
