using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A component that is kept as a row: queries find it, nothing here runs or draws it.</summary>
/// <param name="Table">Logical name of the row's table.</param>
/// <param name="Id">Id that the row gets in every organization.</param>
/// <param name="Name">What users call it.</param>
/// <param name="Values">Columns of the row, in stored terms.</param>
/// <param name="Consequence">
/// What its being inert means, as the rest of a sentence, for the import job to say; null where that is said already because a strict
/// import refuses the component.
/// </param>
internal sealed record PackageRow(string Table, Guid Id, string Name, IReadOnlyDictionary<string, object?> Values, string? Consequence)
{
    /// <summary>Whether the package has it as active: for a process that can be active here.</summary>
    public bool IsActive { get; init; }
}
