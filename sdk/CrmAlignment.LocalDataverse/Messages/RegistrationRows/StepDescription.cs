using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Registrations;

namespace CrmAlignment.LocalDataverse.Messages.RegistrationRows;

/// <summary>A step as somebody wants to register it, by rows or in a package.</summary>
/// <param name="Message">Name of its message.</param>
/// <param name="Table">Logical name of its table; null for every table.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="IsAsynchronous">Whether it runs after the transaction.</param>
/// <param name="FilteringColumns">Columns whose change runs it; empty for any.</param>
/// <param name="Images">Its images.</param>
internal sealed record StepDescription(
    string Message,
    string? Table,
    int Stage,
    bool IsAsynchronous,
    IReadOnlyList<string> FilteringColumns,
    IReadOnlyList<StepImage> Images);
