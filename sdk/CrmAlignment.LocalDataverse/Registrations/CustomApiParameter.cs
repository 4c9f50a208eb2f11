namespace CrmAlignment.LocalDataverse.Registrations;

/// <summary>A request parameter or response property of a Custom API.</summary>
/// <param name="Name">Its unique name: the key in the parameters.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsOptional">Whether it may be absent.</param>
/// <param name="Table">Logical name of the table of rows and references; null for any.</param>
public sealed record CustomApiParameter(string Name, CustomApiType Type, bool IsOptional, string? Table);
