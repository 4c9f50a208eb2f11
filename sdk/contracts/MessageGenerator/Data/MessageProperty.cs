namespace CrmAlignment.MessageGenerator.Data;

/// <summary>A parameter of a request, or a result of a response.</summary>
/// <param name="Name">The name of the property and of the parameter or result.</param>
/// <param name="Type">The type, as C# writes it with the namespaces of the assembly.</param>
/// <param name="Sentence">What it is, as XML of a summary.</param>
/// <param name="Page">The page that documents it, where that is not the page of the class; otherwise null.</param>
/// <param name="IsRequired">Whether a new request holds the parameter already. Always false for a result.</param>
/// <param name="Default">The value that a new request holds, as a C# expression; null for the default of the type.</param>
internal sealed record MessageProperty(string Name, string Type, string Sentence, string? Page, bool IsRequired, string? Default);
