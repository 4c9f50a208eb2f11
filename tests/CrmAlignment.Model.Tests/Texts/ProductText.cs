using CrmAlignment.Model.Schema;

namespace CrmAlignment.Model.Tests.Texts;

/// <summary>One text that people read, in the four languages.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsName">A name of something: true. A sentence or a message: false.</param>
public sealed record ProductText(string Place, Label Text, bool IsName);
