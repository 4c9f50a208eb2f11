namespace CrmAlignment.Client.WebApi;

/// <summary>A property of the answer of a Custom API.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Table">Logical name of the table of a row; null when the row says it.</param>
internal sealed record CustomApiProperty(CustomApiType Type, string? Table);
