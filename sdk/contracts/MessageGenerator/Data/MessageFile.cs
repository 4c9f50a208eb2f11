namespace CrmAlignment.MessageGenerator.Data;

/// <summary>The data file: every message of the contracts. The comment on its top says how it is written.</summary>
/// <param name="Messages">The messages of all assemblies.</param>
/// <param name="Problems">What is wrong with it; the messages are not to be used when something is.</param>
internal sealed record MessageFile(EquatableList<Message> Messages, EquatableList<DataProblem> Problems)
{
    /// <summary>The name of the file.</summary>
    public const string Name = "Messages.xml";
}
