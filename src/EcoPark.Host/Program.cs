using EcoPark.Host.CommandLine;

// The version is asked for by scripts in loops: answered before anything is loaded.
return args is ["--version"] ? Product.PrintVersion() : await CommandEntry.RunAsync(args);
