using System;
using System.Collections.Frozen;

namespace CrmAlignment.LocalDataverse.Registrations;

/// <summary>The tables in which plug-ins, steps and Custom APIs are registered.</summary>
internal static class RegistrationTables
{
    /// <summary>Logical names. An assembly that changes means other code for the steps and Custom APIs that were read with it.</summary>
    public static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal,
        "pluginassembly", "plugintype", "sdkmessage", "sdkmessagefilter", "sdkmessageprocessingstep",
        "sdkmessageprocessingstepimage", "sdkmessageprocessingstepsecureconfig",
        "customapi", "customapirequestparameter", "customapiresponseproperty");
}
