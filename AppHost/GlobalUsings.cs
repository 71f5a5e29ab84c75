// Aspire.AppHost.Sdk gives these by itself; LocalHosting has the same namespaces.
global using Aspire.Hosting;
global using Aspire.Hosting.ApplicationModel;
