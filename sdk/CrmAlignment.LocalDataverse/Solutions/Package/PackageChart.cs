using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>A chart of a table.</summary>
/// <param name="Id">Id of the row that queries find the chart by.</param>
/// <param name="Table">Logical name of its table.</param>
/// <param name="Labels">Names by language code.</param>
/// <param name="Descriptions">Descriptions by language code.</param>
/// <param name="DataXml">What it counts, as XML; null when the file gives none.</param>
/// <param name="PresentationXml">How it is drawn, as XML; null when the file gives none.</param>
/// <param name="IsDefault">Whether it is the table's default chart.</param>
internal sealed record PackageChart(
    Guid Id,
    string Table,
    IReadOnlyDictionary<int, string> Labels,
    IReadOnlyDictionary<int, string> Descriptions,
    string? DataXml,
    string? PresentationXml,
    bool IsDefault);
