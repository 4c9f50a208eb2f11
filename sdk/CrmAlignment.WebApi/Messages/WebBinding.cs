using System.Collections.Generic;

namespace CrmAlignment.WebApi.Messages;

/// <summary>What an action or function is bound to.</summary>
/// <param name="Tables">The tables, or crmbaseentity or principal.</param>
/// <param name="IsCollection">Whether to their sets, rather than to rows.</param>
/// <param name="Row">The parameter that the row becomes; null when it is bound to a set.</param>
internal sealed record WebBinding(IReadOnlyList<string> Tables, bool IsCollection, WebParameter? Row);
