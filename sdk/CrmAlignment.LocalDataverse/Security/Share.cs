using System;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>What is shared of a row with one user or team.</summary>
/// <remarks>
/// A row has the shares that it was given and those that it inherits from parents; one does not end the other
/// (https://learn.microsoft.com/power-apps/developer/data-platform/security-sharing-assigning#sharing-and-inheritance).
/// </remarks>
/// <param name="Id">Id of its principalobjectaccess row; empty when there is none.</param>
/// <param name="Principal">The user or team.</param>
/// <param name="Own">Rights given on the row itself.</param>
/// <param name="Inherited">Rights that come from parents.</param>
internal sealed record Share(Guid Id, RowReference Principal, int Own, int Inherited)
{
    /// <summary>All rights, own and inherited.</summary>
    public int Rights => Own | Inherited;
}
