using System;
using System.Collections.Generic;

namespace CrmAlignment.Player.Sessions;

/// <summary>Somebody as whom a session can act.</summary>
/// <param name="Id">The systemuser.</param>
/// <param name="Name">The full name.</param>
/// <param name="Roles">Names of the roles, own ones and those of teams.</param>
/// <param name="RootRoleIds">Ids of the roles in the root business unit, by which apps name them.</param>
internal sealed record Person(Guid Id, string Name, IReadOnlyList<string> Roles, IReadOnlyList<Guid> RootRoleIds);
