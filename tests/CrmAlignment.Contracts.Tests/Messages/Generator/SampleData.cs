namespace CrmAlignment.Contracts.Tests.Messages.Generator;

/// <summary>Data files as small as a test needs them.</summary>
internal static class SampleData
{
    /// <summary>The first line of what is written within the assembly.</summary>
    public const int FirstLine = 4;

    /// <summary>A data file with one assembly, named Sample.</summary>
    /// <param name="messages">What stands within it.</param>
    /// <param name="attributes">What else its tag says.</param>
    public static string File(string messages, string attributes = "") => $"""
        <Contracts>
          <Assembly Name="Sample" Namespace="Sample.Messages" DataNamespace="urn:sample"
            Usings="System System.Runtime.Serialization Microsoft.Xrm.Sdk" {attributes}>
        {messages}
          </Assembly>
        </Contracts>
        """.ReplaceLineEndings("\n");

    /// <summary>A message of that assembly.</summary>
    public static string Message(string name, string content = "", string attributes = "")
        => $"<Message Name=\"{name}\" Summary=\"Says hello.\" {attributes}>{content}</Message>";

    public static string Parameter(string name, string type = "string", string attributes = "", string sentence = "What it is.")
        => $"<Parameter Name=\"{name}\" Type=\"{type}\" {attributes}>{sentence}</Parameter>";
}
