namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>Who acts in a cell of the matrix.</summary>
internal enum Actor
{
    /// <summary>A user with the role CrmAlignment Marketing.</summary>
    Marketing,

    /// <summary>A user with the role CrmAlignment Sales.</summary>
    Sales,

    /// <summary>A user with the role CrmAlignment Administrator.</summary>
    ProductAdministrator,

    /// <summary>A user with the platform's role System Administrator.</summary>
    SystemAdministrator,
}
