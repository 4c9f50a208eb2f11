namespace CrmAlignment.MessageGenerator.Data;

/// <summary>A message: a class for the request and one for the response.</summary>
/// <param name="Assembly">Where the classes are.</param>
/// <param name="Name">The name of the message.</param>
/// <param name="Summary">What it does, as XML of a summary.</param>
/// <param name="ResponseName">What a new response says in ResponseName; null when it says nothing.</param>
/// <param name="Parameters">The parameters of the request.</param>
/// <param name="Constructors">Constructors of the request beside the one without arguments.</param>
/// <param name="Results">The results of the response.</param>
internal sealed record Message(
    MessageAssembly Assembly,
    string Name,
    string Summary,
    string? ResponseName,
    EquatableList<MessageProperty> Parameters,
    EquatableList<RequestConstructor> Constructors,
    EquatableList<MessageProperty> Results);
