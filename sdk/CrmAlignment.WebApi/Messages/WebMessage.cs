using System.Collections.Generic;

namespace CrmAlignment.WebApi.Messages;

/// <summary>A message that is an action or a function of the Web API.</summary>
/// <param name="Name">Its name, in both services.</param>
/// <param name="IsFunction">Whether it is called with GET.</param>
/// <param name="Binding">What it is bound to; null when it is called on its own.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Results">What it answers with.</param>
internal sealed record WebMessage(
    string Name, bool IsFunction, WebBinding? Binding, IReadOnlyList<WebParameter> Parameters, IReadOnlyList<WebResult> Results)
{
    /// <summary>Whether the answer is its one result, rather than a complex type that has the results.</summary>
    public bool AnswersBare { get; init; }

    /// <summary>Name of the complex type of its answer.</summary>
    public string ResponseType => Name + "Response";
}
