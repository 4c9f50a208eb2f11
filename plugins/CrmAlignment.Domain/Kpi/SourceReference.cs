using System;

namespace CrmAlignment.Domain.Kpi;

/// <summary>A record that contributes to the KPIs.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its id.</param>
public readonly record struct SourceReference(string Table, Guid Id);
