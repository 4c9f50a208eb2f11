namespace CrmAlignment.MessageGenerator.Data;

/// <summary>A constructor of a request beside the one without arguments.</summary>
/// <param name="Parameters">The names of the parameters that it takes, in the order of its arguments.</param>
/// <param name="Sentence">What it creates, as XML of a summary.</param>
internal sealed record RequestConstructor(EquatableList<string> Parameters, string Sentence);
