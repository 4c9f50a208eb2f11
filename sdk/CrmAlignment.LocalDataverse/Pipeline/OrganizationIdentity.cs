using System;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>Ids of the rows that every organization has from the start.</summary>
/// <param name="OrganizationId">The organization row.</param>
/// <param name="RootBusinessUnitId">The root business unit.</param>
/// <param name="SystemUserId">The SYSTEM user.</param>
/// <param name="BaseCurrencyId">The base currency.</param>
/// <param name="AdministratorRoleId">The role with every privilege.</param>
internal sealed record OrganizationIdentity(
    Guid OrganizationId,
    Guid RootBusinessUnitId,
    Guid SystemUserId,
    Guid BaseCurrencyId,
    Guid AdministratorRoleId);
