namespace CrmAlignment.MessageGenerator.Data;

/// <summary>An assembly with message contracts.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Namespace">The namespace of the classes.</param>
/// <param name="DataNamespace">The XML namespace of their data contracts.</param>
/// <param name="Usings">The namespaces that types are named without.</param>
internal sealed record MessageAssembly(string Name, string Namespace, string DataNamespace, EquatableList<string> Usings);
