namespace CrmAlignment.LocalDataverse.Messages.Rows;

/// <summary>Tables whose rows the runtime keeps in caches.</summary>
internal static class WatchedTables
{
    /// <summary>Whether a table holds registrations of plug-ins or Custom APIs.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <returns>True when a write makes the cached registrations stale.</returns>
    public static bool AreRegistrations(string table) => table is
        "pluginassembly" or "plugintype" or "sdkmessage" or "sdkmessagefilter" or "sdkmessageprocessingstep"
        or "sdkmessageprocessingstepimage" or "sdkmessageprocessingstepsecureconfig"
        or "customapi" or "customapirequestparameter" or "customapiresponseproperty";

    /// <summary>Whether a table decides who may do what.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <returns>True when a write makes the cached privileges stale.</returns>
    public static bool AreSecurity(string table) => table is
        "systemuser" or "team" or "businessunit" or "role" or "privilege" or "roleprivileges"
        or "systemuserroles" or "teamroles" or "teammembership" or "principalobjectaccess";
}
