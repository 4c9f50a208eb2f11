using System;
using System.Text;
using CrmAlignment.Cli.Commands;
using NodaTime;

Console.OutputEncoding = Encoding.UTF8;
return CommandLine.Run(args, Terminal.Create(), Console.Error, SystemClock.Instance);
