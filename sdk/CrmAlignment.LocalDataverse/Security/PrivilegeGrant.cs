using System;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>A privilege as a role has it.</summary>
/// <param name="PrivilegeId">Id of the privilege row.</param>
/// <param name="Name">Its name.</param>
/// <param name="DepthMask">
/// 1 user, 2 business unit, 4 parent and child units, 8 organization
/// (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/roleprivileges).
/// </param>
internal sealed record PrivilegeGrant(Guid PrivilegeId, string Name, int DepthMask);
