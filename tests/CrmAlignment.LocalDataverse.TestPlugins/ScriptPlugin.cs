using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.TestPlugins;

/// <summary>A plug-in that does what its unsecure configuration says: see <see cref="Script"/>.</summary>
public sealed class ScriptPlugin : IPlugin
{
    private readonly string _configuration;
    private readonly string _secureConfiguration;

    public ScriptPlugin(string configuration, string secureConfiguration)
    {
        _configuration = configuration;
        _secureConfiguration = secureConfiguration;
    }

    public void Execute(IServiceProvider serviceProvider) => Script.Run(serviceProvider, _configuration, _secureConfiguration);
}
