using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.TestPlugins;

/// <summary>A plug-in that does what its unsecure configuration says: see <see cref="Script"/>.</summary>
public sealed class ScriptPlugin : IPlugin
{
    private readonly string configuration;
    private readonly string secureConfiguration;

    public ScriptPlugin(string configuration, string secureConfiguration)
    {
        this.configuration = configuration;
        this.secureConfiguration = secureConfiguration;
    }

    public void Execute(IServiceProvider serviceProvider) => Script.Run(serviceProvider, configuration, secureConfiguration);
}
