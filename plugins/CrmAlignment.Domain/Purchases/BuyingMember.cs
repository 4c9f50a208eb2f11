using System;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Purchases;

/// <summary>One person in one role.</summary>
/// <param name="ContactId">The contact; null where the person is known by name alone.</param>
/// <param name="Name">Name of the person.</param>
/// <param name="Role">The role; null where an import left it out: then the person counts, in no role.</param>
public sealed record BuyingMember(Guid? ContactId, string Name, PurchaseRole? Role);
