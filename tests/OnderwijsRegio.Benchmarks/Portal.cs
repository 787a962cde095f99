using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OnderwijsRegio.Web.Areas.Programma.Plans;

namespace OnderwijsRegio.Benchmarks;

/// <summary>The portal in this process on Kestrel, with the baseline beside it.</summary>
internal sealed class Portal(string connection) : WebApplicationFactory<PlanController>
{
    /// <summary>Neither Development, which checks more, nor Production, which asks for https.</summary>
    public const string EnvironmentName = "Benchmark";

    /// <summary>Where it listens.</summary>
    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>The source folder of the portal.</summary>
    public string Folder => Services.GetRequiredService<IWebHostEnvironment>().ContentRootPath;

    /// <summary>Starts it.</summary>
    public void Start()
    {
        UseKestrel(0);
        StartServer();
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSolutionRelativeContentRoot("src/OnderwijsRegio.Web");
        builder.UseEnvironment(EnvironmentName);
        builder.UseSetting("ConnectionStrings:OnderwijsRegio", connection);
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.ConfigureServices(services =>
        {
            services.AddSingleton<BaselineMemory>();
            services.AddSingleton<StateMemory>();
            services.AddSingleton<CandidatesMemory>();
            services.AddSingleton<FileMemory>();
            services.AddSingleton<IStartupFilter, EnterMemory>();
            services.AddControllersWithViews().AddApplicationPart(typeof(BaselineController).Assembly);
            services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new ViewsOfThePortal()));
        });
    }
}
