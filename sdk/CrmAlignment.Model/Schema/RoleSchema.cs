using System;

namespace CrmAlignment.Model.Schema;

/// <summary>A security role of the product. Its privileges are in solution/roles.</summary>
/// <param name="Name">Name, the same in every language: roles are not localizable in a package.</param>
/// <param name="Id">Id, the same in every environment.</param>
public sealed record RoleSchema(string Name, Guid Id);
